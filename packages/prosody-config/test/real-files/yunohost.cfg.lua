-- Metronome's successor on a small self-hosted box: accounts in LDAP
modules_enabled = { "roster", "saslauth", "tls", "dialback", "disco", "private", "vcard", "version", "uptime", "time", "ping", "pep", "register", "posix", "bosh", "mam", "carbons" };
allow_registration = false
plugin_paths = { "/usr/lib/prosody/modules", "/usr/local/lib/prosody/modules" }
daemonize = false;
use_libevent = true;

ldap_server = "localhost"
ldap_base = "ou=users,dc=yunohost,dc=org"
ldap = {
    hostname = 'localhost',
    user = {
        basedn = 'ou=users,dc=yunohost,dc=org',
        filter = '(&(objectClass=posixAccount)(mail=*@box.example)(permission=cn=xmpp.main,ou=permission,dc=yunohost,dc=org))',
        usernamefield = 'mail',
        namefield = 'cn',
    },
}
c2s_ports = {5222}; s2s_ports = {5269}
http_interfaces = { "127.0.0.1", "::1" }
contact_info = {
  abuse = { "mailto:abuse@box.example", "xmpp:root@box.example" };
  admin = { "mailto:root@box.example", "xmpp:root@box.example" };
};
VirtualHost "box.example"
  authentication = "ldap2"
  ssl = { key = "/etc/yunohost/certs/box.example/key.pem", certificate = "/etc/yunohost/certs/box.example/crt.pem", }
  disco_items = {
    { "muc.box.example" },
    { "pubsub.box.example" },
    { "vjud.box.example", "User Directory" }
  };
Component "muc.box.example" "muc" { name = "box.example chatrooms", restrict_room_creation = "local", max_history_messages = 20, }
Component "pubsub.box.example" "pubsub"
  name = "box.example Publish/Subscribe"; unrestricted_node_creation = true
