using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace RecoveryCrm.Tests.Scenarios.Governance;

/// <summary>
/// The figures as a person would work them out from the rows, on paper: nothing here is the product's. Everything is read
/// whole and counted by hand, one recovery after the other.
/// </summary>
internal sealed class IndependentKpis
{
    private const int Base = 718340000;
    private readonly List<Entity> recoveries;
    private readonly Dictionary<string, List<Entity>> children = [];

    public IndependentKpis(IOrganizationService reader, DateTime from, DateTime to)
    {
        recoveries = All(reader, "rcv_recovery").Where(row => row.GetAttributeValue<DateTime>("rcv_detectedon") >= from && row.GetAttributeValue<DateTime>("rcv_detectedon") < to).ToList();
        foreach (var table in new[] { "rcv_recoverystep", "rcv_touchpoint", "rcv_improvement", "rcv_commitment", "rcv_restitution", "rcv_feedback" })
            children[table] = All(reader, table);
    }

    public Dictionary<string, decimal?> Of(int? severity, int? category)
    {
        var rows = recoveries.Where(row => (severity is null || Choice(row, "rcv_severity") == severity) && (category is null || Choice(row, "rcv_failurecategory") == category)).ToList();
        var figures = new Dictionary<string, decimal?> { ["recoveries"] = rows.Count };
        foreach (var (name, column) in new[] { ("acknowledge", "rcv_acknowledgedon"), ("stabilise", "rcv_stabilisedon"), ("fix", "rcv_fixedon"), ("verify", "rcv_verifiedon") })
        {
            var minutes = new List<decimal>();
            foreach (var row in rows)
            {
                if (row.GetAttributeValue<DateTime?>(column) is { } reached)
                    minutes.Add((decimal)(reached - (row.GetAttributeValue<DateTime?>("rcv_reportedon") ?? row.GetAttributeValue<DateTime>("rcv_detectedon"))).TotalMinutes);
            }

            minutes.Sort();
            figures[name + "median"] = minutes.Count == 0 ? null : Round(minutes.Count % 2 == 1 ? minutes[minutes.Count / 2] : (minutes[minutes.Count / 2 - 1] + minutes[minutes.Count / 2]) / 2m, 2);
            // The smallest value that at least nine tenths of all do not exceed.
            figures[name + "p90"] = minutes.Count == 0 ? null : Round(minutes.First(minute => minutes.Count(other => other <= minute) * 10 >= minutes.Count * 9), 2);
        }

        figures["promiseskept"] = Share(rows.Sum(row => Int(row, "rcv_updatesontime")), rows.Sum(row => Int(row, "rcv_updatescount")));
        figures["chases"] = rows.Sum(row => Int(row, "rcv_clientchased"));
        figures["escalations"] = new[] { "rcv_recoverystep", "rcv_touchpoint", "rcv_improvement", "rcv_commitment", "rcv_restitution" }
            .Sum(table => Of(table, rows).Sum(row => Int(row, "rcv_escalationlevel")));
        figures["cycles"] = rows.Count == 0 ? null : Round(rows.Average(row => (decimal)Int(row, "rcv_cycle")), 2);
        figures["foundbyus"] = Share(rows.Count(row => Choice(row, "rcv_discoveredby") == 0), rows.Count);
        figures["restitutioncost"] = rows.Sum(row => Money(row, "rcv_restitutiondelivered"));
        var withLoss = rows.Where(row => Money(row, "rcv_financialimpact") > 0).ToList();
        figures["proportionality"] = Share(
            Of("rcv_restitution", withLoss).Where(row => Status(row) is 718340002 or 2 && !row.GetAttributeValue<bool>("rcv_iscontractual")).Sum(row => row.GetAttributeValue<decimal>("rcv_basevalue")),
            withLoss.Sum(row => Money(row, "rcv_financialimpact")));
        figures["recurrence"] = Share(rows.Count(row => row.GetAttributeValue<bool>("rcv_isrecurrence")), rows.Count);
        figures["unconfirmed"] = rows.Count(row => row.GetAttributeValue<bool>("rcv_isunconfirmed"));
        figures["clientslost"] = rows.Count(row => Choice(row, "rcv_outcome") == 2);
        var known = rows.Where(row => Choice(row, "rcv_retention") is 1 or 2 or 3).ToList();
        figures["retention"] = Share(known.Count(row => Choice(row, "rcv_retention") != 3), known.Count);
        figures["trustchange"] = Mean(rows.Where(row => row.Contains("rcv_trustbefore") && row.Contains("rcv_trustafter")).Select(row => (decimal)Int(row, "rcv_trustafter") - Int(row, "rcv_trustbefore")));
        figures["confidencechange"] = Mean(rows.Select(Confidence).OfType<decimal>());
        var suggestions = Of("rcv_feedback", rows).Where(row => row.Contains("rcv_receivedon") && row.Contains("rcv_prevention")).ToList();
        figures["suggestionsanswered"] = Share(
            suggestions.Count(row => row.Contains("rcv_answer") || children["rcv_improvement"].Any(improvement => improvement.Contains("rcv_publishedon") && improvement.GetAttributeValue<EntityReference?>("rcv_feedbackid")?.Id == row.Id)),
            suggestions.Count);
        var improvements = Of("rcv_improvement", rows).Where(row => Status(row) is not (1 or 718340003)).ToList();
        figures["improvementseffective"] = Share(improvements.Count(row => Status(row) == 2), improvements.Count);
        return figures;
    }

    private decimal? Confidence(Entity recovery)
    {
        var ratings = Of("rcv_feedback", [recovery]).Where(row => row.Contains("rcv_receivedon") && row.Contains("rcv_confidencerating"))
            .OrderBy(row => row.GetAttributeValue<DateTime>("rcv_receivedon")).Select(row => Int(row, "rcv_confidencerating")).ToList();
        return ratings.Count < 2 ? null : ratings[^1] - ratings[0];
    }

    private IEnumerable<Entity> Of(string table, IReadOnlyCollection<Entity> parents)
    {
        var ids = parents.Select(parent => parent.Id).ToHashSet();
        return children[table].Where(row => row.GetAttributeValue<EntityReference?>("rcv_recoveryid") is { } parent && ids.Contains(parent.Id));
    }

    private static List<Entity> All(IOrganizationService reader, string table)
    {
        var rows = new List<Entity>();
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        while (true)
        {
            var page = reader.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
                return rows;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private static decimal Round(decimal value, int places) => Math.Round(value, places, MidpointRounding.AwayFromZero);

    private static decimal? Share(decimal part, decimal whole) => whole == 0 ? null : Round(part / whole, 4);

    private static decimal? Mean(IEnumerable<decimal> values) => values.ToList() is { Count: > 0 } some ? Round(some.Sum() / some.Count, 2) : null;

    private static int? Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue?>(column)?.Value - Base;

    private static int Status(Entity row) => row.GetAttributeValue<OptionSetValue>("statuscode").Value;

    private static int Int(Entity row, string column) => row.GetAttributeValue<int?>(column) ?? 0;

    private static decimal Money(Entity row, string column) => row.GetAttributeValue<Money?>(column)?.Value ?? 0m;
}
