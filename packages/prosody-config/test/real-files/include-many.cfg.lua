modules_enabled = { "tls" }
admins = { "a@i.example" }
Include "@HERE@/included/shared.cfg.lua"
storage = "internal"
VirtualHost "i.example"
  Include "@HERE@/included/host.cfg.lua"
  authentication = "internal_plain"
