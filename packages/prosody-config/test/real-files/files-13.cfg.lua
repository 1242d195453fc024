modules_enabled = { "tls" }
motd_text = FileContents "@HERE@/included/motd.txt"
component_secret = FileLine("@HERE@/included/secret.txt")
admins = FileLines("@HERE@/included/admins.txt")
VirtualHost "fi.example"
