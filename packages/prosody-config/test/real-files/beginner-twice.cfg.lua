-- copied from two forums
VirtualHost "example.org"
  admins = { "a@example.org" }
-- second part
admins = { "b@example.org" }
modules_enabled = { "tls" }
ssl = { key = "/etc/a.key", certificate = "/etc/a.crt" }
modules_enabled = { "tls", "saslauth", "saslauth" }
VirtualHost "example.org"
  ssl = { key = "/etc/b.key" }
  admins = nil
