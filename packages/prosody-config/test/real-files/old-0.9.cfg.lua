admins = { }
use_libevent = true;
modules_enabled = { "roster"; "saslauth"; "tls"; "dialback"; "disco"; "posix"; "register"; "compression"; "console"; };
modules_disabled = { };
allow_registration = false;
daemonize = true;
ssl = { key = "certs/localhost.key"; certificate = "certs/localhost.cert"; }
c2s_require_encryption = false
s2s_require_encryption = false
authentication = "internal_plain"
log = { info = "prosody.log"; error = "prosody.err"; }
bosh_ports = { 5280; { port = 5281; path = "http-bind"; ssl = { key = "k", certificate = "c" } } }
Host "localhost"
Host "old9.example"
	enabled = false
	ssl = { key = "certs/example.com.key"; }
component "conference.old9.example" "muc"
