namespace RecoveryCrm.Tests.Solution.Lint;

/// <summary>What forms and command bars call: rules 30 and 36.</summary>
internal static class ScriptRules
{
    private const string Html = "1", Script = "3", Svg = "11";

    public static IEnumerable<Fault> FormScripts(SolutionModel solution)
    {
        foreach (var form in solution.Forms)
        {
            var libraries = form.Libraries.Select(library => (string?)library.Attribute("name") ?? "").ToList();
            foreach (var missing in libraries.Where(library => !solution.IsPackaged(library, Script)))
                yield return form.Fault($"loads {missing}, which is no packaged script");

            foreach (var twice in libraries.Repeated())
                yield return form.Fault($"loads {twice} twice");
            foreach (var handler in form.Handlers)
            {
                var (function, library) = ((string?)handler.Attribute("functionName") ?? "", (string?)handler.Attribute("libraryName") ?? "");
                if (!libraries.Contains(library))
                    yield return form.Fault($"calls {function} of {library}, which it does not load");
                else if (solution.IsPackaged(library, Script) && !Scripts.Offers(solution.Source.Content(library), function))
                    yield return form.Fault($"calls {function}, which {library} does not have");
                if ((string?)handler.Ancestors("event").First().Attribute("attribute") is { } column && !solution.ColumnExists(form.TableName, column))
                    yield return form.Fault($"listens to {column}, which the table does not have");
            }

            foreach (var panel in form.Controls.Where(control => control.IsWebResource))
                if (!solution.WebResources.Any(each => each.Type == Html && each.Name == panel.Parameter("Url") && each.Id == panel.Parameter("WebResourceId")))
                    yield return form.Fault($"shows {panel.Parameter("Url")} {panel.Parameter("WebResourceId")}, which is no packaged page");
        }
    }

    public static IEnumerable<Fault> Ribbons(SolutionModel solution)
    {
        foreach (var ribbon in solution.Ribbons)
        {
            foreach (var fault in Agree(ribbon, "command", ribbon.CommandsInUse, ribbon.Commands.Select(Ribbon.IdOf))
                .Concat(Agree(ribbon, "enable rule", ribbon.EnableRulesInUse, ribbon.EnableRules.Select(Ribbon.IdOf)))
                .Concat(Agree(ribbon, "display rule", ribbon.DisplayRulesInUse, ribbon.DisplayRules.Select(Ribbon.IdOf)))
                .Concat(Agree(ribbon, "label", ribbon.LabelsInUse, ribbon.Labels.Select(Ribbon.IdOf))))
                yield return fault;

            foreach (var location in ribbon.Locations.Where(location => !IsOfTable(location, ribbon.TableName)))
                yield return ribbon.Fault($"the location {location} is not of this table");
            foreach (var (function, library) in ribbon.Functions.Distinct())
                if (!solution.IsPackaged(library, Script))
                    yield return ribbon.Fault($"{library} is no packaged script");
                else if (!Scripts.Offers(solution.Source.Content(library), function))
                    yield return ribbon.Fault($"{library} does not have {function}");
            foreach (var image in ribbon.Images.Distinct().Where(image => !solution.IsPackaged(image, Svg)))
                yield return ribbon.Fault($"{image} is no packaged image");
        }

        var owners = solution.Ribbons.SelectMany(ribbon => ribbon.Ids.Select(id => (id, ribbon))).ToLookup(each => each.id, each => each.ribbon, StringComparer.OrdinalIgnoreCase);
        foreach (var twice in owners.Where(owner => owner.Count() > 1))
            yield return twice.Last().Fault($"the id {twice.Key} is given twice");
    }

    private static IEnumerable<Fault> Agree(Ribbon ribbon, string kind, IEnumerable<string> used, IEnumerable<string> defined)
    {
        var (names, definitions) = (used.ToHashSet(), defined.ToHashSet());
        foreach (var missing in names.Where(name => !name.StartsWith("Mscrm.", StringComparison.Ordinal) && !definitions.Contains(name)))
            yield return ribbon.Fault($"the {kind} {missing} is not defined");
        foreach (var idle in definitions.Where(name => !names.Contains(name)))
            yield return ribbon.Fault($"nothing uses the {kind} {idle}");
    }

    private static bool IsOfTable(string location, string table) =>
        location.Split('.') is ["Mscrm", "Form" or "HomepageGrid" or "SubGrid", var name, ..] && name == table;
}
