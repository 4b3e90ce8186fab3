using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Rules;

namespace RecoveryCrm.Plugins.Stores;

/// <summary>The language somebody works in, joined to the row that names them.</summary>
internal static class UserLanguage
{
    private const string Language = "uilanguageid";

    /// <summary>A link from the column of a table that holds the user; a team has no settings.</summary>
    public static LinkEntity Link(string table, string user, string alias) =>
        new LinkEntity(table, "usersettings", user, "systemuserid", JoinOperator.LeftOuter).As(alias, Language);

    /// <summary>What the link brought; English for who has chosen none.</summary>
    public static int LanguageOf(this Entity row, string alias) =>
        row.GetAttributeValue<AliasedValue?>($"{alias}.{Language}")?.Value is int and > 0 and var language ? language : Text.English;
}
