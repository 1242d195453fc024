modules_enabled = { "tls" }
local staging = false
if staging then
  log = "debug"
elseif 1 + 1 == 2 then
  log = "info"
else
  log = "error"
end
if ENV_MODE == "open" then
  allow_registration = true
end
s2s_secure_auth = not staging
archive_expires_after = staging and "1d" or "1w"
c2s_ports = staging and { 15222 } or { 5222 }
VirtualHost "cond.example"
