-- Whoever was muted stays so over leaving, a restart and another client, until somebody gives a voice again.
local jid = require "util.jid";
local now = require "util.time".now;

local muc = module:depends "muc";
local room_mt = muc.room_mt;
local core_set_role = room_mt.set_role;

-- Guests have a name for one visit, so that the oldest are of no use any more.
local most = 500;

local function forget_oldest(mutes)
	local oldest, count = nil, 0;
	for who, at in pairs(mutes) do
		count = count + 1;
		if not oldest or at < mutes[oldest] then oldest = who; end
	end
	if count > most then mutes[oldest] = nil; end
end

local function is_muted(room, bare_jid)
	local mutes = room._data.peertube_mutes;
	return mutes ~= nil and mutes[bare_jid] ~= nil;
end

local function set_muted(room, bare_jid, muted)
	if is_muted(room, bare_jid) == muted then return; end
	local mutes = room._data.peertube_mutes or {};
	mutes[bare_jid] = muted and now() or nil;
	forget_oldest(mutes);
	room._data.peertube_mutes = next(mutes) and mutes or nil;
	room:save();
end

function room_mt:set_role(actor, nick, role, reason)
	local occupant = self:get_occupant_by_nick(nick);
	local who = occupant and occupant.bare_jid;
	local ok, error_type, condition = core_set_role(self, actor, nick, role, reason);
	if ok and who and role ~= "none" and role ~= nil then set_muted(self, who, role == "visitor"); end
	return ok, error_type, condition;
end

-- Moderators have a voice by what they are.
module:hook("muc-occupant-pre-join", function (event)
	local room, occupant = event.room, event.occupant;
	if occupant.role == "participant" and is_muted(room, occupant.bare_jid) then occupant.role = "visitor"; end
end, -10);

-- Membership and its loss are no voice.
module:hook("muc-set-affiliation", function (event)
	local room, bare_jid = event.room, jid.bare(event.jid);
	if event.affiliation == "admin" or event.affiliation == "owner" then return set_muted(room, bare_jid, false); end
	if not is_muted(room, bare_jid) then return; end
	for nick, occupant in pairs(room._occupants) do
		if occupant.bare_jid == bare_jid and occupant.role == "participant" then core_set_role(room, true, nick, "visitor"); end
	end
end, -10);

local unload_others = module.unload;
function module.unload()
	room_mt.set_role = core_set_role;
	if unload_others then unload_others(); end
end
