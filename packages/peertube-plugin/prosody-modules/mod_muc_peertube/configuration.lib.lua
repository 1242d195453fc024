-- What owners may set in a room is in the table; what is PeerTube's is not offered, and has no effect when somebody sends it.
local gate = module:require "gate_table";

module:hook("muc-config-form", function (event)
	for index = #event.form, 1, -1 do
		local name = event.form[index].name;
		if name and not gate.configuration[name] then table.remove(event.form, index); end
	end
end, -1000);
