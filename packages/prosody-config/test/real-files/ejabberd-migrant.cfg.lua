-- what ejabberd.yml said, line by line
-- hosts: [ "old.example" ]
-- loglevel: 4
log = "info"
hosts = { "old.example", "new.example" }
admins = { "admin@old.example" };
modules_enabled = { "roster"; "saslauth"; "tls"; "s2s"; "admin_shell"; "mam"; "lastactivity"; "private"; "adhoc" }
shaper = { normal = 1000, fast = 50000 }
listen = {
  { port = 5222, ip = "::", module = "ejabberd_c2s" },
  { port = 5280, ip = "::", module = "ejabberd_http", request_handlers = { ["/ws"] = "ejabberd_http_ws" } },
}
auth_method = { "internal" }
s2s_use_starttls = "optional"
VirtualHost "old.example"
VirtualHost "new.example"
    authentication = "internal_plain"
