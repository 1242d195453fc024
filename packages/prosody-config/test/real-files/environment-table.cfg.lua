modules_enabled = { "tls", "saslauth" }
_ENV.admins = { "a@en.example" }
VirtualHost "en.example"
_ENV["storage"] = "sql"
