admins = { "other@i.example" }
VirtualHost "included.example"
