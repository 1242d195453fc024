modules_enabled = { "tls", "saslauth" }
for _, name in ipairs { "one.example", "two.example", "three.example" } do
  VirtualHost(name)
    admins = { "admin@" .. name }
  Component("rooms." .. name) "muc"
end
