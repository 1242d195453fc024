modules_enabled = { "tls", "saslauth" }
VirtualHost "early.example"
admins = { "x@early.example" }
do return end
