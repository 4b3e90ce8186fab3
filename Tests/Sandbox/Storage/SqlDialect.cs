using System.Data.Common;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Sandbox.Storage;

/// <summary>The SQL that differs from one database to another; all other SQL keeps to what they have in common.</summary>
public abstract class SqlDialect
{
    /// <summary>A condition that never holds.</summary>
    public const string Never = "1 = 0";

    /// <summary>Whether a table of the Sandbox is there already.</summary>
    public abstract string AnyTable { get; }

    /// <summary>Name and type of a table's columns, as <see cref="TypeOf"/> writes it but for its collation.</summary>
    public abstract string ListColumns { get; }

    /// <summary>The type of ids and of names of tables, which are compared exactly.</summary>
    public abstract string IdType { get; }

    /// <summary>Appended to a select: nobody else writes the rows until the transaction ends.</summary>
    public abstract string HoldRows { get; }

    /// <summary>Appended to a select: nobody deletes the rows until the transaction ends.</summary>
    public abstract string HoldKeys { get; }

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Text that compares and sorts as Dataverse's does: without regard to case, in every script.</summary>
    public abstract string Collated(string expression);

    /// <summary>An id that comes from outside, to stand beside stored ones.</summary>
    public abstract string Id(string expression);

    /// <summary>The LIKE of Dataverse: %, _, [a-c], [^x], whatever the case; the pattern as <see cref="Pattern"/> gives it.</summary>
    public abstract string Like(string value, string pattern);

    /// <summary>What is sent for a pattern.</summary>
    public abstract string? Pattern(string? like);

    /// <summary>What must be there before the tables are made.</summary>
    public abstract IEnumerable<string> Prepare(OrganizationModel model);

    /// <summary>The SQL type; of a number with fixed places it names them, so that a database with other places is noticed.</summary>
    public abstract string TypeOf(Column column);

    /// <summary>A column that the database computes from others of its row.</summary>
    public abstract string Computed(string expression);

    /// <summary>The name of an index, which every table of the database must be able to tell from the others.</summary>
    public abstract string IndexName(string name);

    /// <summary>Whether a statement failed because values would stand twice that may stand once.</summary>
    public abstract bool IsDuplicate(DbException problem);

    /// <summary>Whether it was this index that said so.</summary>
    public abstract bool IsDuplicate(DbException problem, UniqueIndex index);

    /// <summary>The fault that tells the caller to try again, where others were in the way; null for other problems.</summary>
    public abstract Exception? Conflict(DbException problem);
}
