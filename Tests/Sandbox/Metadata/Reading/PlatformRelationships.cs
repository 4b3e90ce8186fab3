namespace RecoveryCrm.Sandbox.Metadata.Reading;

/// <summary>
/// The relationships that Dataverse makes with a table, which solutions leave out: of the system lookups, of what activities
/// are regarding, of notes and of activity parties. Names as Microsoft's table reference and $metadata have them.
/// </summary>
internal sealed class PlatformRelationships(ModelDraft model)
{
    private const string Pointer = "activitypointer";

    private List<TableDraft> activities = [];

    public void Add()
    {
        activities = [.. model.Tables.Values.Where(table => table.IsActivity)];
        foreach (var table in model.Tables.Values)
        {
            if (table.HasActivities)
                AddRegarding(table);
            if (table.HasNotes)
                AddNotes(table);
        }

        AddParties();
        foreach (var table in model.Tables.Values)
            AddSystemLookups(table);
    }

    /// <summary>
    /// What cascades from a row to its activities does so through the relationships of task, phonecall …; the one of
    /// activitypointer, whose rows follow them, cascades nothing here, so that nothing happens twice.
    /// </summary>
    private void AddRegarding(TableDraft parent)
    {
        foreach (var activity in activities.Where(activity => activity.Columns.ContainsKey("regardingobjectid")))
            model.AddMissing(Relationship(RegardingName(parent, activity), parent, activity, "regardingobjectid", $"regardingobjectid_{parent.LogicalName}_{activity.LogicalName}", Cascade.Cascade));

        model.AddMissing(Relationship($"{parent.SchemaName}_ActivityPointers", parent, model.Tables[Pointer], "regardingobjectid", $"regardingobjectid_{parent.LogicalName}", Cascade.None));
    }

    private static string RegardingName(TableDraft parent, TableDraft activity)
    {
        if (activity.IsCustom)
            return $"{parent.LogicalName}_{activity.SchemaName}s";
        // A case has Incident_IncidentResolutions already, by another column.
        if (activity.LogicalName == "incidentresolution")
            return $"{parent.LogicalName}_regarding_{activity.SchemaName}s";
        return parent.SchemaName + (activity.LogicalName == "phonecall" && !parent.IsCustom ? "_Phonecalls" : $"_{activity.SchemaName}s");
    }

    private void AddNotes(TableDraft table) => model.AddMissing(Relationship(
        table.SchemaName + (table.IsCustom ? "_Annotations" : "_Annotation"), table, model.Tables["annotation"], "objectid", $"objectid_{table.LogicalName}", Cascade.Cascade));

    private void AddParties()
    {
        var party = model.Tables["activityparty"];
        foreach (var activity in activities.Append(model.Tables[Pointer]))
            model.AddMissing(Relationship($"{activity.LogicalName}_activity_parties", activity, party, "activityid", $"activityid_{activity.LogicalName}", Cascade.None));

        string[] others = ["systemuser", "team", "queue"];
        foreach (var table in model.Tables.Values.Where(table => table.HasActivities || others.Contains(table.LogicalName)))
            model.AddMissing(Relationship($"{table.LogicalName}_activity_parties", table, party, "partyid", $"partyid_{table.LogicalName}", Cascade.None));
    }

    private void AddSystemLookups(TableDraft table)
    {
        foreach (var column in table.Columns.Values.Where(column => column.IsLookup))
        {
            foreach (var target in Targets(column))
                model.AddMissing(SystemLookup(table, column, target));
        }

        if (table.IsActivity)
            model.AddMissing(Relationship($"activity_pointer_{table.SchemaName.ToLowerInvariant()}", model.Tables[Pointer], table, "activityid", $"activityid_{Pointer}", Cascade.None));
    }

    private static IEnumerable<string> Targets(Column column) => column.LogicalName switch
    {
        "createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby" or "owninguser" => ["systemuser"],
        "ownerid" => ["systemuser", "team"],
        "owningteam" => ["team"],
        "owningbusinessunit" => ["businessunit"],
        "organizationid" => ["organization"],
        "transactioncurrencyid" => ["transactioncurrency"],
        _ => [],
    };

    /// <summary>
    /// In Dataverse ownerid has one relationship, to the table "owner" that stands for users and teams; here it has one to each,
    /// under the same navigation property.
    /// </summary>
    private OneToMany SystemLookup(TableDraft table, Column column, string target)
    {
        var name = table.RelationshipNames.GetValueOrDefault(column.LogicalName) ?? SystemName(table, column.LogicalName);
        if (column.Type == ColumnType.Owner && target == "team")
            name += "_team";
        var navigation = table.IsActivity ? $"{column.LogicalName}_{table.LogicalName}" : column.LogicalName;
        var delete = column.LogicalName == "transactioncurrencyid" ? Cascade.Restrict : Cascade.None;
        return new OneToMany
        {
            SchemaName = name,
            ReferencedTable = target,
            ReferencedColumn = model.Tables[target].PrimaryKey,
            ReferencingTable = table.LogicalName,
            ReferencingColumn = column.LogicalName,
            ReferencingNavigation = navigation,
            ReferencedNavigation = name,
            Delete = delete,
        };
    }

    private static string SystemName(TableDraft table, string column) => (table.IsCustom, table.IsActivity, column) switch
    {
        (true, true, "createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby" or "owninguser") => $"{table.LogicalName}_systemuser_{column}",
        (true, true, "owningbusinessunit") => $"{table.LogicalName}_businessunit_owningbusinessunit",
        (true, true, "owningteam") => $"{table.LogicalName}_team_owningteam",
        (true, true, "ownerid") => $"{table.LogicalName}_owner_ownerid",
        (false, _, "createdby" or "modifiedby") => $"lk_{table.LogicalName}base_{column}",
        (_, _, "createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby") => $"lk_{table.LogicalName}{(table.IsCustom ? "" : "base")}_{column}",
        (_, _, "owningbusinessunit") => $"business_unit_{table.LogicalName}",
        (_, _, "owninguser") => $"user_{table.LogicalName}",
        (_, _, "owningteam") => $"team_{table.LogicalName}",
        (_, _, "ownerid") => $"owner_{table.LogicalName}",
        (_, _, "organizationid") => $"organization_{table.LogicalName}",
        _ => $"TransactionCurrency_{table.SchemaName}",
    };

    private static OneToMany Relationship(string name, TableDraft referenced, TableDraft referencing, string column, string navigation, Cascade cascade) => new()
    {
        SchemaName = name,
        ReferencedTable = referenced.LogicalName,
        ReferencedColumn = referenced.PrimaryKey,
        ReferencingTable = referencing.LogicalName,
        ReferencingColumn = column,
        ReferencingNavigation = navigation,
        ReferencedNavigation = name,
        Delete = cascade,
        Assign = cascade,
        Share = cascade,
        Unshare = cascade,
        Reparent = cascade,
    };
}
