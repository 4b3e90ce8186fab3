using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Rule 38 bites.</summary>
public class RoleRulesTests
{
    [Theory, Bites(38)]
    [InlineData("prvReadrcv_Impacts", "Global", "prvReadrcv_Impacts is no privilege")]
    [InlineData("prvReadrcv_touchpoint", "Global", "prvReadrcv_touchpoint is no privilege")]
    [InlineData("prvAssignrcv_playbook", "Global", "prvAssignrcv_playbook is no privilege")]
    [InlineData("prvReadEverything", "Global", "prvReadEverything is no privilege")]
    [InlineData("prvDeletercv_pattern", "User", "cannot have the level 'User'")]
    [InlineData("prvWritercv_waiver", "Deep", "cannot have the level 'Deep'")]
    [InlineData("prvReadrcv_impact", "Local", "is given twice")]
    public void A_privilege_that_the_role_cannot_have(string name, string level, string what) =>
        Shipped.Source.With("Roles/Recovery Agent.xml", role => role.Element("RolePrivileges")!
            .Add(new XElement("RolePrivilege", new XAttribute("name", name), new XAttribute("level", level)))).GivesOnly(38, what);

    [Fact, Bites(38)]
    public void A_table_that_nobody_may_touch()
    {
        var broken = Shipped.Model.Roles.Aggregate(Shipped.Source, (source, role) => source.With(role.File, xml =>
            xml.Descendants("RolePrivilege").Where(privilege => ((string)privilege.Attribute("name")!).EndsWith("rcv_pattern", StringComparison.Ordinal)).Remove()));
        broken.GivesOnly(38, "rcv_pattern is in no role");
    }
}
