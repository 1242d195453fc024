-- As a room is set up for a crowd by hand: presences of moderators alone are told to everybody. After the defaults of the rooms, which come at priority 0.
module:hook("muc-room-pre-create", function (event) event.room:set_presence_broadcast({ moderator = true }); end, -1);
