namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>The rules for what a solution holds, by their numbers.</summary>
internal static class LintRules
{
    public const int Count = 48;

    public static readonly IReadOnlyList<LintRule> All =
    [
        new(1, "Every file parses: XML without a document type, JSON without a byte order mark.", FileRules.Parse),
        new(2, "Only folders and files that the packer takes and a rule looks at.", FileRules.KnownFolders),
        new(3, "Every id is a GUID, not zero, and given once.", IdentityRules.Ids),
        new(4, "A file or folder has the id or name of what lies in it.", FileRules.NamesFollowContent),
        new(5, "The source is unmanaged, in the layout of 9.2, and its version follows those released.", FileRules.Unmanaged),
        new(6, "Names of ours begin with the publisher's prefix, are words of at most 50 characters, and unique whatever their case.", IdentityRules.Names),
        new(7, "Choice values and status reasons of ours lie in the publisher's range.", IdentityRules.ChoiceValues),
        new(8, "Each component is one root component, and each root component is there.", ManifestRules.EveryComponentIsARoot),
        new(9, "Root components are only of types that mean the same in every organisation.", ManifestRules.RootTypes),
        new(10, "Root components have the behavior, the id and the name that their type asks for.", ManifestRules.RootBehaviors),
        new(11, "Customizations.xml has an empty place for each family of components, and lists each language.", ManifestRules.Skeleton),
        new(12, "The index of relationships is that of their bodies, sorted, each in the file of the table referred to.", RelationshipRules.Index),
        new(13, "A table has one name everywhere, an entity set name of its own, and empty places for its forms, views and buttons.", TableRules.Frame, FileWords.Of(13)),
        new(14, "A column's names agree, and no table has two of one name.", ColumnRules.Names),
        new(15, "A column's type, format, length, range and behavior fit each other.", ColumnRules.Types, FileWords.Of(15)),
        new(16, "A table has one primary key and one primary name.", TableRules.KeyAndName),
        new(17, "Each lookup has its relationships, each relationship its lookup.", RelationshipRules.Lookups),
        new(18, "Both tables of a relationship exist, and a table has one parent that cascades.", RelationshipRules.Parents, FileWords.Of(18)),
        new(19, "A choice that a column names exists; values are unique, and a default is one of them.", ChoiceRules.Choices, ChoiceRules.Names, FileWords.Of(19)),
        new(20, "States and status reasons belong to each other.", ChoiceRules.States, FileWords.Of(20)),
        new(21, "Money has its value in base currency, a currency and a rate.", ColumnRules.Money),
        new(22, "A computed column has its formula, which names columns that exist, and nobody writes it.", ColumnRules.Formulas, FormulaRules.Formulas),
        new(23, "A table has the system columns of its ownership.", TableRules.SystemColumns),
        new(24, "An activity is one in every respect.", TableRules.Activities),
        new(25, "Alternate keys are on columns that can be one; images have their configurations.", TableRules.Keys, TableRules.KeyNames, ImageRules.Images),
        new(26, "A column is secured exactly when a field security profile speaks of it; tables and columns are audited.", TableRules.Auditing, SecurityRules.SecuredColumns),
        new(27, "A form's controls show columns of its table, by classes that can, under the column's name.", FormRules.Fields, FileWords.Of(27)),
        new(28, "A form's lists are of tables, relationships, views and charts that fit the form.", FormRules.Subgrids, FileWords.Of(28)),
        new(29, "Each table has a form for everybody; controls are unique; what is required is there.", FormRules.Frame),
        new(30, "A form's scripts, handlers and panels are packaged, and the functions exist.", ScriptRules.FormScripts, FileWords.Of(30)),
        new(31, "A view asks for tables, columns and values that exist, and shows what it asks for.", ViewRules.Queries, FileWords.Of(31)),
        new(32, "Each table has its default views, one of each kind.", ViewRules.Usual),
        new(33, "A chart groups, computes and draws by columns and aliases that exist.", ChartRules.Charts, FileWords.Of(33)),
        new(34, "A dashboard's tiles show views and charts that exist, and have room.", DashboardRules.Dashboards, FileWords.Of(34)),
        new(35, "The app and its site map name tables, dashboards, roles and pictures that exist.", AppRules.Apps, FileWords.Of(35)),
        new(36, "What a ribbon names is defined, what it defines is used, and its functions exist.", ScriptRules.Ribbons, RibbonPlaces.Places, FileWords.Of(36)),
        new(37, "A web resource lies under its name, has the type of its extension and content; texts are there in every language.", WebResourceRules.Resources, WebResourceRules.Pages, FileWords.Of(37)),
        new(38, "Roles have privileges that exist at levels that they can have; field permissions are for secured columns.", RoleRules.Privileges, SecurityRules.Permissions),
        new(39, "The DLL is the one that is described, with the plug-ins that are registered.", AssemblyRules.TypesAndSteps),
        new(40, "A step is on an event, a table and columns that exist.", StepRules.Registrations),
        new(41, "A custom API runs a plug-in that reads the parameters that it declares.", CustomApiRules.Apis, CustomApiRules.Parameters),
        new(42, "An environment variable's default is of its type; every name of ours in code exists.", VariableRules.Variables, VariableRules.Scripts, FlowRules.Variables, FlowWords.Names),
        new(43, "A flow's connections, tables, columns, commands and actions exist, and its actions follow each other.", FlowRules.Flows, FlowWords.Words, FileWords.Of(43)),
        new(44, "A business process flow's stages and steps are chained, labelled, and on columns of their table.", ProcessFlowRules.Flows),
        new(45, "Duplicate rules and offline profiles name tables and columns that exist and allow it.", DuplicateRules.Rules, OfflineRules.Profiles),
        new(46, "Each label is there once in each language.", LabelRules.EveryLanguage),
        new(47, "A translation is one: not the English words, not far longer, with the same placeholders.", LabelRules.Translations),
        new(48, "A package holds the files that its components name, each component once, and nothing else.", PackageRules.Package),
    ];

    public static IReadOnlyList<Finding> Check(SolutionModel solution) =>
        [.. from rule in All from fault in rule.Faults(solution) select new Finding(rule.Number, fault.File, fault.What)];

    /// <summary>What one rule alone finds.</summary>
    public static IReadOnlyList<Finding> Check(SolutionModel solution, int number) =>
        [.. from fault in All.Single(rule => rule.Number == number).Faults(solution) select new Finding(number, fault.File, fault.What)];
}
