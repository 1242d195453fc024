admins = "me@home.example"
modules_enabled = {
  "roster",
  "saslauth"
  , "tls",
  "mod_disco",
  dialback,
  "Carbons",
}
allow_registration = "false"
c2s_require_encryption = "yes"
s2s_secure_auth = 1
http_ports = "5280"
s2s_ports = { "5269", 70000, "abc" }
interfaces = "*"
max_history_messages = "twenty"
c2s_timeout = "300"
archive_expires_after = "1m"
VirtualHost "Home.Example"
VirtualHost "home_lab.example"
  enabled = "false"
