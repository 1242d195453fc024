-- Whoever has an account of another server is shown as such, without saying which one: only moderators see addresses.
local jid = require "util.jid";

local xmlns = "urn:peertube-xmpp-chat";

local function is_mark(tag)
	return tag.attr.xmlns == xmlns;
end

-- Rooms are at room.<host>, accounts at <host>, guests at guest.<host>: all that is served here is ours.
local function is_external(bare_jid)
	return prosody.hosts[jid.host(bare_jid)] == nil;
end

local function mark(stanza, occupant)
	stanza:maptags(function (tag) return not is_mark(tag) and tag or nil; end);
	if occupant and is_external(occupant.bare_jid) then stanza:tag("external", { xmlns = xmlns }):up(); end
end

module:hook("muc-occupant-groupchat", function (event)
	mark(event.stanza, event.occupant);
end, 10);

module:hook("muc-build-occupant-presence", function (event)
	mark(event.stanza, event.occupant);
end);

module:hook("muc-private-message", function (event)
	mark(event.stanza, event.room:get_occupant_by_nick(event.stanza.attr.from));
end, 10);
