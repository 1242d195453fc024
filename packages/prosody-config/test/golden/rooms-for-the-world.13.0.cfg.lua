-- Configuration for Prosody 13.0, written by a program: changes made here are lost when it writes again.

certificates = "certs"
modules_enabled = { "disco"; "tls"; "dialback"; "s2s" }
s2s_interfaces = { "*"; "::" }
s2s_ports = { 5269 }

VirtualHost "videos.example"
	authentication = "anonymous"

Component "room.videos.example" "muc"
	modules_enabled = { "muc_mam"; "s2s"; "dialback"; "tls" }
	muc_room_default_persistent = true
	restrict_room_creation = "local"
