-- Configuration for Prosody 13.0, written by a program: changes made here are lost when it writes again.

modules_enabled = { "disco"; "tls"; "saslauth"; "roster" }

VirtualHost "videos.example"
	authentication = "internal_hashed"
