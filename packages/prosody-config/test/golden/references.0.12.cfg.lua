-- Configuration for Prosody 0.12, written by a program: changes made here are lost when it writes again.

modules_enabled = { "disco"; "tls"; "saslauth" }
x_environment = ENV_XMPP_CHAT_VALUE

VirtualHost "videos.example"
	authentication = "internal_hashed"

Component "gateway.videos.example"
	component_secret = io.lines("/run/secrets/gateway")()
