-- Who was banned in a room by a moderator is told the reason also when they try to come back: Prosody keeps none.
local jid = require "util.jid";
local st = require "util.stanza";

local longest_reason = 300;

module:hook("muc-set-affiliation", function (event)
	if event.affiliation ~= "outcast" or type(event.reason) ~= "string" or event.reason == "" then return; end
	local reason = event.reason;
	if #reason > longest_reason then reason = reason:sub(1, longest_reason):gsub("[\192-\255]?[\128-\191]*$", ""); end
	event.room:set_affiliation_data(event.jid, "reason", reason);
end);

module:hook("muc-occupant-pre-join", function (event)
	local room, stanza = event.room, event.stanza;
	if room:get_affiliation(stanza.attr.from) ~= "outcast" then return; end
	local data = room:get_affiliation_data(jid.bare(stanza.attr.from));
	if not data or not data.reason then return; end
	event.origin.send(st.error_reply(stanza, "auth", "forbidden", data.reason, room.jid)
		:up():tag("x", { xmlns = "http://jabber.org/protocol/muc" }));
	return true;
end, -5);
