modules_enabled = { "tls"; "saslauth" }
a = "tab\tnewline\nquote\"backslash\\bell\a"
b = '\65\066\x43\u{44}\u{20AC}\u{1F600}'
c = "long \z
     line"
d = "two\
lines"
e = "\0\1\255"
f = ''
VirtualHost "esc.example"
