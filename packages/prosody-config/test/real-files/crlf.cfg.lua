-- written on Windows
admins = { "a@win.example" }
modules_enabled = {
	"tls";
	"saslauth"; -- login
}
motd_text = [[
Line one
Line two
]]
VirtualHost "win.example"
	ssl = { certificate = "C:\\certs\\win.crt" }
