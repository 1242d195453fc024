-- What PeerTube says about a room and about the people in it.
local st = require "util.stanza";

local gifts = module:require "gifts";

local xmlns_user = "http://jabber.org/protocol/muc#user";
local rank = { outcast = -1; none = 0; member = 1; admin = 2; owner = 3 };

local function text_or_nil(value)
	return type(value) == "string" and value ~= "" and value or nil;
end

local function set_description(room, about)
	local has_changed = false;
	for setter, value in pairs { set_name = text_or_nil(about.title) or ""; set_description = text_or_nil(about.description) or "";
		set_language = text_or_nil(about.language) or ""; set_hidden = about.listed ~= true } do
		has_changed = room[setter](room, value) or has_changed;
	end
	return has_changed;
end

-- For a room that exists. Those inside are told.
local function describe(room, about)
	if type(about) ~= "table" or not set_description(room, about) then return; end
	room:save(true);
	room:broadcast_message(st.message({ type = "groupchat"; from = room.jid })
		:tag("x", { xmlns = xmlns_user }):tag("status", { code = "104" }):up():up());
end

-- For a room that is being created.
local function set_up(room, about)
	room:set_persistent(true);
	room:set_members_only(false);
	room._data.locked = nil;
	if type(about) == "table" then set_description(room, about); end
end

-- What was given by PeerTube, as long as nobody in the room has changed it since. An owner who steps down to admin only keeps what was given.
local function given_by_peertube(room, jid, current)
	local gift = gifts.of(room, jid);
	local is_part = gift and rank[current] >= rank.admin and rank[current] < rank[gift.given];
	return gift and (gift.given == current or is_part) and gift or nil;
end

local function set_affiliation(room, jid, affiliation, gift)
	gifts.set(room, jid, gift);
	return room:set_affiliation(true, jid, affiliation);
end

-- Gives what PeerTube says, and takes back only what it had given: bans and what owners granted stay. True when that changes something.
local function give_affiliation(room, jid, wanted)
	if rank[wanted] == nil then return; end
	local current = room:get_affiliation(jid) or "none";
	local gift = given_by_peertube(room, jid, current);
	if wanted == current then return; end
	if rank[wanted] <= 0 then
		return gift and set_affiliation(room, jid, gift.before, nil);
	elseif gift or rank[wanted] > rank[current] then
		return set_affiliation(room, jid, wanted, { given = wanted; before = gift and gift.before or current });
	end
end

-- For who only asks something from outside: what was given and is so no more must be of no use.
local function correct_affiliation(room, jid, wanted)
	if given_by_peertube(room, jid, room:get_affiliation(jid) or "none") then give_affiliation(room, jid, wanted); end
end

return { describe = describe; set_up = set_up; give_affiliation = give_affiliation; correct_affiliation = correct_affiliation };
