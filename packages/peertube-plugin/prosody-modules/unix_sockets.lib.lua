-- LuaSocket's streams over Unix sockets; older builds have only the constructor in place of the table.
local unix = require "socket.unix";

return type(unix) == "function" and { stream = unix } or unix;
