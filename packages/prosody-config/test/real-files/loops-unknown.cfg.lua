modules_enabled = { "tls", "saslauth" }
storage = "internal"
for host, admin in pairs { ["a.example"] = "x", ["b.example"] = "y" } do
  VirtualHost(host)
  admins = { admin .. "@" .. host }
end
for i = 1, 3 do storage = "sql" end
VirtualHost "z.example"
  storage = "memory"
