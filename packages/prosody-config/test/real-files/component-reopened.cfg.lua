modules_enabled = { "tls"; "saslauth" }
VirtualHost "re.example"
Component "c.re.example" "muc"
  name = "Rooms"
VirtualHost "re.example"
  storage = "sql"
Component "c.re.example"
  component_secret = "long-long-secret"
