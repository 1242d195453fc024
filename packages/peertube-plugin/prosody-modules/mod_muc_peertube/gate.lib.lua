-- What the table of gate.json says about a stanza to a room: who sends it, from what standing, and to which kind of address.
local jid = require "util.jid";

local muc = module:depends "muc";
local muc_util = module:require "muc/util";
local gate = module:require "gate_table";
local links = module:require "links";

local forbidden = { error = "auth"; condition = "forbidden" };
local malformed = { error = "modify"; condition = "bad-request" };
local xmlns_admin = "http://jabber.org/protocol/muc#admin";

local function occupant_of(room, real_jid)
	local nick = room and room:get_occupant_jid(real_jid);
	return nick and room:get_occupant_by_nick(nick);
end

local function standing_of(room, real_jid)
	local occupant = occupant_of(room, real_jid);
	local role = occupant and occupant.role or "outside";
	if role ~= "moderator" then return role; end
	local affiliation = room:get_affiliation(real_jid);
	return (affiliation == "owner" or affiliation == "admin") and affiliation or role;
end

-- Whoever is outside is not told apart by whom it would reach.
local function address_of(room, stanza)
	local to = stanza.attr.to;
	local node, _, resource = jid.split(to);
	if not node then return "room host"; end
	if not resource then return stanza.name == "message" and node == links.postbox and "link box" or "room"; end
	local own = room and room:get_occupant_jid(stanza.attr.from);
	if not own then return "nickname"; end
	if own == to then return "own occupant"; end
	local other = room:get_occupant_by_nick(to);
	if not other then return "nickname"; end
	return other.role == "moderator" and "moderator" or "occupant";
end

-- Prosody reserves a nickname that comes with an affiliation, and removes who has it, before it looks who asks.
local function check_item(room, item, standing)
	if not item.attr.affiliation then return; end
	if gate.ranks[standing] < gate.ranks.admin then return forbidden; end
	local holder = item.attr.nick and not item.attr.jid and room:get_occupant_by_nick(room.jid.."/"..item.attr.nick);
	if holder then item.attr.jid = holder.bare_jid; end
	item.attr.nick = nil;
	return not item.attr.jid and malformed or nil;
end

local function check_administration(room, stanza, standing)
	local query = stanza.name == "iq" and stanza.tags[1];
	if not query or query.attr.xmlns ~= xmlns_admin then return; end
	if #query.tags ~= 1 or query.tags[1].name ~= "item" then return malformed; end
	return stanza.attr.type == "set" and check_item(room, query.tags[1], standing) or nil;
end

-- Prosody passes other errors on to whom they name.
local function is_idle_error(stanza)
	return stanza.name == "message" and stanza.attr.type == "error" and not muc_util.is_kickable_error(stanza);
end

-- Nil for what may pass; true for what was refused or is of no use.
local function check(event, is_code)
	local stanza = event.stanza;
	local room = muc.get_room_from_jid(jid.bare(stanza.attr.to));
	local standing = standing_of(room, stanza.attr.from);
	local refusal = gate.judge(stanza, address_of(room, stanza), standing, is_code) or check_administration(room, stanza, standing);
	if refusal then return gate.refuse(event, refusal); end
	if is_idle_error(stanza) then return true; end
	gate.clean(stanza);
end

return { check = check; refuse = gate.refuse; error_reply = gate.error_reply; configuration = gate.configuration; networks = gate.networks };
