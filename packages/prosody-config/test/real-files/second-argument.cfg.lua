modules_enabled = { "tls", "saslauth" }
VirtualHost("sa.example", "x")
Component("c.sa.example", "muc")
  component_secret = "a-long-secret-here"
