namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>
/// The rules for what the solution holds, with their numbers in the project's list of linter rules. Not here: 43-45 (flows,
/// process flows, duplicate rules) and 48 (the zip), which come with those components; rule 2 asks for them as soon as there is
/// such a folder.
/// </summary>
internal static class LintRules
{
    public static readonly IReadOnlyList<LintRule> All =
    [
        new(1, FileRules.Parse),
        new(2, FileRules.KnownFolders),
        new(3, IdentityRules.Ids),
        new(4, FileRules.NamesFollowContent),
        new(5, FileRules.Unmanaged),
        new(6, IdentityRules.Names),
        new(7, IdentityRules.ChoiceValues),
        new(8, ManifestRules.EveryComponentIsARoot),
        new(9, ManifestRules.RootTypes),
        new(10, ManifestRules.RootBehaviors),
        new(11, ManifestRules.Skeleton),
        new(12, RelationshipRules.Index),
        new(13, TableRules.Frame),
        new(14, ColumnRules.Names),
        new(15, ColumnRules.Types),
        new(16, TableRules.KeyAndName),
        new(17, RelationshipRules.Lookups),
        new(18, RelationshipRules.Parents),
        new(19, ChoiceRules.Choices),
        new(20, ChoiceRules.States),
        new(21, ColumnRules.Money),
        new(22, ColumnRules.Formulas),
        new(23, TableRules.SystemColumns),
        new(24, TableRules.Activities),
        new(25, TableRules.Keys),
        new(26, TableRules.Auditing),
        new(27, FormRules.Fields),
        new(28, FormRules.Subgrids),
        new(29, FormRules.Frame),
        new(30, ScriptRules.FormScripts),
        new(31, ViewRules.Queries),
        new(32, ViewRules.Usual),
        new(33, ChartRules.Charts),
        new(34, DashboardRules.Dashboards),
        new(35, AppRules.Apps),
        new(36, ScriptRules.Ribbons),
        new(37, WebResourceRules.Resources),
        new(38, RoleRules.Privileges),
        new(39, AssemblyRules.TypesAndSteps),
        new(40, StepRules.Registrations),
        new(41, CustomApiRules.Apis),
        new(42, VariableRules.Variables),
        new(46, LabelRules.EveryLanguage),
        new(47, LabelRules.Translations),
    ];

    public static IReadOnlyList<Finding> Check(SolutionModel solution) =>
        [.. from rule in All from fault in rule.Faults(solution) select new Finding(rule.Number, fault.File, fault.What)];
}
