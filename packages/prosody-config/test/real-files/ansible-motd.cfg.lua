motd_text = [[
Welcome to verein.example!

* Rooms: https://verein.example/rooms
* "Rules" & 'advice' [here]
]]
motd_jid = "verein.example"
welcome_message = [==[
Hi $username, ]] is fine in here.
]==]
registration_notification = "User $username just registered on $host from $ip"
modules_enabled = { "motd", "welcome", "watchregistrations" , "tls" , "saslauth" }
VirtualHost "verein.example"
  motd_text = [[Only here]]
