modules_enabled = { "tls", "saslauth" }
admins = { "keep@f.example" }
storage = "internal"
local function add(list, item)
  list[#list + 1] = item
  return list
end
local function open(name)
  VirtualHost(name)
  storage = "sql"
end
c2s_ports = add({}, 5222)
open "f.example"
authentication = "internal_plain"
