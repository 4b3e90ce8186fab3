using System.Xml.Linq;

namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>Mobile offline profiles: the second part of rule 45.</summary>
internal static class OfflineRules
{
    private const string OtherCriteria = "3";
    private static readonly string[] Criteria = ["0", "1", "2", OtherCriteria];

    public static IEnumerable<Fault> Profiles(SolutionModel solution)
    {
        foreach (var profile in solution.OfflineProfiles)
        {
            if (profile.Root.Text("MobileOfflineProfileId") != profile.Id || profile.Root.Text("Name") != profile.Name)
                yield return profile.Fault($"is called {profile.Root.Text("MobileOfflineProfileId")} '{profile.Root.Text("Name")}' inside");
            foreach (var twice in profile.Items.Select(item => item.Text("EntitySchemaName")).Repeated())
                yield return profile.Fault($"takes {twice} along twice");
            foreach (var fault in profile.Items.SelectMany(item => Item(solution, profile, item)))
                yield return profile.Fault(fault);
        }
    }

    private static IEnumerable<string> Item(SolutionModel solution, OfflineProfile profile, XElement item)
    {
        var id = (string?)item.Attribute("MobileOfflineProfileItemId") ?? "";
        var name = item.Text("EntitySchemaName");
        if (!solution.TableExists(name))
            yield return $"takes the unknown table '{name}' along";
        else if (solution.Table(name) is { } table && table.IsOwn(solution.Prefix) && (table.Entity.Text("IsOfflineInMobileClient") != "1" || table.Entity.Text("ChangeTrackingEnabled") != "1"))
            yield return $"takes {name} along, which cannot go offline (IsOfflineInMobileClient, ChangeTrackingEnabled)";
        if (item.Text("MobileOfflineProfileItemId") != id || item.Text("Name") != (string?)item.Attribute("Name"))
            yield return $"has the item {id} with the id {item.Text("MobileOfflineProfileItemId")} and the name '{item.Text("Name")}' inside";
        if (item.Text("RegardingObjectId") != profile.Id)
            yield return $"has the item of {name} of the profile {item.Text("RegardingObjectId")}";
        if (!Criteria.Contains(item.Text("RecordDistributionCriteria")))
            yield return $"chooses rows of {name} by '{item.Text("RecordDistributionCriteria")}'";
        foreach (var association in item.Descendants("MobileOfflineProfileItemAssociation"))
        {
            var relationship = (string?)association.Attribute("Name") ?? "";
            if (solution.Relationships.All(each => each.Name != relationship))
                yield return $"follows from {name} the relationship {relationship}, which does not exist";
            if (association.Text("MobileOfflineProfileItemId") != id)
                yield return $"has the association {relationship} of the item {association.Text("MobileOfflineProfileItemId")} in that of {name}";
        }
    }
}
