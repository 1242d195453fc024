-- Everybody sees the moderators; the others are seen by the moderators and by themselves. So a join among a thousand guests costs a few stanzas.
local st = require "util.stanza";

local room_mt = module:depends "muc".room_mt;
local core = {
	publicise_occupant_status = room_mt.publicise_occupant_status;
	send_occupant_list = room_mt.send_occupant_list;
	set_role = room_mt.set_role;
};

local function is_moderator(occupant)
	return occupant.role == "moderator";
end

local function each_occupant_who(room, test)
	return function (_, nick)
		local occupant;
		repeat nick, occupant = next(room._occupants, nick); until nick == nil or test(occupant);
		return nick, occupant;
	end
end

-- Calls one of Prosody's own functions as if nobody but those were in the room.
local function among(room, test, action, ...)
	function room.each_occupant()
		return each_occupant_who(room, test);
	end
	local ok, err = xpcall(action, debug.traceback, room, ...);
	room.each_occupant = nil;
	if not ok then error(err, 0); end
end

local function unavailable(room, occupant)
	return st.presence({ from = occupant.nick; type = "unavailable" })
		:tag("x", { xmlns = "http://jabber.org/protocol/muc#user" })
			:tag("item", { affiliation = room:get_affiliation(occupant.bare_jid) or "none"; role = "none" }):up()
		:up();
end

-- They vanish from each other's lists, except that one who stays a moderator is still seen.
local function part_from_others(room, former)
	for nick, other in each_occupant_who(room, function (one) return not is_moderator(one); end) do
		if nick ~= former.nick then
			room:route_to_occupant(other, unavailable(room, former));
			room:route_to_occupant(former, unavailable(room, other));
		end
	end
end

function room_mt:publicise_occupant_status(occupant, x, nick, actor, reason, prev_role, force_unavailable, recipient)
	local function publicise(room)
		core.publicise_occupant_status(room, occupant, x, nick, actor, reason, prev_role, force_unavailable, recipient);
	end
	local was_moderator = prev_role == "moderator";
	if recipient then
		if is_moderator(recipient) or is_moderator(occupant) or recipient.nick == occupant.nick then publicise(self); end
	elseif is_moderator(occupant) or (was_moderator and occupant.role == nil) then
		publicise(self);
	else
		among(self, is_moderator, publicise);
		if was_moderator then part_from_others(self, occupant); end
	end
end

function room_mt:send_occupant_list(to, filter)
	local viewer = self:get_occupant_by_real_jid(to);
	if viewer and is_moderator(viewer) then return core.send_occupant_list(self, to, filter); end
	among(self, function (occupant)
		return is_moderator(occupant) or (viewer and occupant.bare_jid == viewer.bare_jid);
	end, core.send_occupant_list, to, filter);
end

local function show_others(room, nick)
	for real_jid in room:get_occupant_by_nick(nick):each_session() do
		room:send_occupant_list(real_jid, function (other) return other ~= nick; end);
	end
end

function room_mt:set_role(actor, nick, role, reason)
	local before = self:get_role(nick);
	local ok, error_type, condition = core.set_role(self, actor, nick, role, reason);
	if ok and role == "moderator" and before ~= role then show_others(self, nick); end
	return ok, error_type, condition;
end

return { undo = function ()
	for name, method in pairs(core) do room_mt[name] = method; end
end };
