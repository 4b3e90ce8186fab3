using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox.Storage;
using RecoveryCrm.Sandbox.Storage.Configuration;

namespace RecoveryCrm.Tests.Conformance.Storage;

public sealed class ConfigurationDataTests
{
    private static readonly IReadOnlyList<Entity> Rows = ConfigurationData.Read(Path.Combine(TheSolution.Folder, "data"), TheSolution.Model);

    [Fact]
    public void The_shipped_data_fits_the_solution_and_can_be_stored()
    {
        using var database = Database.Open(TheSolution.Model);
        var store = new RowStore(database, TheSolution.Model);

        foreach (var row in Rows)
            store.Insert(row);

        Assert.Equal(Rows.Count(row => row.LogicalName == "rcv_playbookstep"), (int)(long)database.Scalar("SELECT count(*) FROM rcv_playbookstep")!);
    }

    [Fact]
    public void What_is_referred_to_comes_before_what_refers_to_it()
    {
        var seen = new HashSet<Guid>();
        foreach (var row in Rows)
        {
            Assert.All(row.Attributes.Values.OfType<EntityReference>(), reference => Assert.Contains(reference.Id, seen));
            seen.Add(row.Id);
        }
    }

    [Fact]
    public void Values_have_the_types_of_the_SDK()
    {
        var calendar = Rows.Single(row => row.LogicalName == "rcv_workcalendar");

        Assert.Equal(5, calendar.GetAttributeValue<OptionSetValueCollection>("rcv_days").Count);
        Assert.Equal(540, calendar.GetAttributeValue<int>("rcv_from"));
        Assert.True(calendar.GetAttributeValue<bool>("rcv_isdefault"));
        Assert.Contains(Rows, row => row.LogicalName == "rcv_restitutionpolicy" && row.GetAttributeValue<Money>("rcv_maxamount")?.Value == 500m);
    }

    [Theory]
    [InlineData("""<field name="rcv_unknown" value="1" />""", "rcv_unknown")]
    [InlineData("""<field name="rcv_from" value="early" />""", "early")]
    public void What_does_not_fit_is_an_error_that_names_it(string field, string named)
    {
        var folder = Directory.CreateTempSubdirectory("data").FullName;
        try
        {
            File.Copy(Path.Combine(TheSolution.Folder, "data", "data_schema.xml"), Path.Combine(folder, "data_schema.xml"));
            File.WriteAllText(Path.Combine(folder, "data.xml"),
                $"""<entities><entity name="rcv_workcalendar"><records><record id="{Guid.NewGuid()}">{field}</record></records></entity></entities>""");

            Assert.Contains(named, Assert.Throws<InvalidDataException>(() => ConfigurationData.Read(folder, TheSolution.Model)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
