local admins = { "secret-admin@x.example" }
admins = { "y@x.example" }
local modules_enabled = { "tls" }
modules_enabled = { "saslauth" }
VirtualHost "x.example"
