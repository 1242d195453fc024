--[[ a block
  VirtualHost "not.example"
]]
--[==[ another ]] still inside ]==] modules_enabled = { "tls" }
---[[ this one is on
saslauth_note = "on"
--]]
text = [=[
]]]=]
empty = [[]]
first = [[

two newlines]]
VirtualHost "lb.example" --[[ inline ]] authentication = --[[x]] "internal_plain" --]]
