local base = "corp.example"
local function host(name) return name .. "." .. base end
local shared = { "tls", "saslauth" }
local ssl_defaults = { protocol = "tlsv1_2+", depth = 5 }
modules_enabled = shared
ssl = ssl_defaults
local admin <const> = "root@" .. base
admins = { admin, "second@" .. base }
do
  local inner = "x"
  inside = inner .. 1
end
VirtualHost(base)
Component("rooms." .. base) "muc"
  name = "Rooms of " .. base
Component(host "files") "http_file_share"
  http_file_share_size_limit = 1000
