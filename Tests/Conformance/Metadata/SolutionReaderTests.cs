using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.Metadata;

public sealed class SolutionReaderTests
{
    private static OrganizationModel Model => TheSolution.Model;

    [Fact]
    public void The_solutions_tables_stand_beside_the_stock_ones()
    {
        Assert.Equal("rcv_recoveries", Model.Table("rcv_recovery").EntitySetName);
        Assert.Equal(23, Model.Tables.Values.Count(table => table.IsCustom));
        Assert.Equal(StockTables.Read().Tables.Count + 23, Model.Tables.Count);
    }

    [Fact]
    public void Columns_of_the_solution_are_added_to_stock_tables()
    {
        var account = Model.Table("account");

        Assert.True(account.Column("rcv_iskeyclient").IsCustom);
        Assert.Equal("accountnumber", account.Column("accountnumber").LogicalName);
    }

    [Fact]
    public void Labels_come_in_every_language_and_fall_back_to_English()
    {
        var label = Model.Table("rcv_touchpoint").Label;

        Assert.Equal(("Touchpoint", "Kundenkontakt", "Point de contact", "Touchpoint"), (label[1033], label[1031], label[1036], label[3082]));
        Assert.Equal([1031, 1033, 1036], Model.Languages.Order());
    }

    [Fact]
    public void A_custom_activity_is_regarding_every_table_with_activities_under_the_names_of_the_Web_API()
    {
        var navigations = Model.Table("rcv_touchpoint").ManyToOne.Select(relationship => relationship.ReferencingNavigation).ToList();

        Assert.Contains("regardingobjectid_account_rcv_touchpoint", navigations);
        Assert.Contains("regardingobjectid_contact_rcv_touchpoint", navigations);
        Assert.Contains("regardingobjectid_rcv_recovery_rcv_touchpoint", navigations);
        Assert.Contains("rcv_recoveryid_rcv_touchpoint", navigations);
        Assert.Contains("ownerid_rcv_touchpoint", navigations);
        Assert.Contains("activityid_activitypointer", navigations);
    }

    [Fact]
    public void A_global_choice_is_the_same_wherever_it_is_used() =>
        Assert.Same(Model.Table("incident").Column("rcv_severity").Choices, Model.Table("rcv_recovery").Column("rcv_severity").Choices);

    [Fact]
    public void Statuses_know_their_state()
    {
        var statuses = Model.Table("rcv_recovery").Column("statuscode").Choices!;

        Assert.Equal(0, statuses.Find(718340001)!.State);
        Assert.Equal(1, statuses.Find(2)!.State);
    }

    [Fact]
    public void Alternate_keys_are_read() =>
        Assert.Contains(Model.Table("rcv_signal").Keys, key => key.Columns.Order().SequenceEqual(["rcv_externalid", "rcv_source"]));

    [Fact]
    public void Registrations_name_the_class_they_run_and_the_columns_they_wait_for()
    {
        Assert.NotEmpty(Model.Steps);
        Assert.All(Model.Steps, step => Assert.StartsWith("RecoveryCrm.Plugins.", step.PluginType, StringComparison.Ordinal));
        Assert.All(Model.Steps.Where(step => step.Message == "Update"), step => Assert.NotEmpty(step.FilteringColumns));
        Assert.All(Model.Steps.Where(step => step.PrimaryTable != null), step =>
            Assert.All(step.FilteringColumns.Concat(step.Images.SelectMany(image => image.Columns)), column => Assert.NotNull(Model.Table(step.PrimaryTable!).Column(column))));
    }

    [Fact]
    public void Roles_and_variables_are_read()
    {
        Assert.Equal(["Recovery Administrator", "Recovery Agent", "Recovery Approver", "Recovery Automation", "Recovery Manager", "Recovery Reader"], Model.Roles.Select(role => role.Name).Order());
        Assert.Equal("15,60,240", Model.Variables.Single(variable => variable.SchemaName == "rcv_EscalationMinutes").DefaultValue);
    }

    [Fact]
    public void What_is_not_understood_is_an_error_that_names_the_file_and_the_element()
    {
        var folder = Directory.CreateTempSubdirectory("solution").FullName;
        try
        {
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "Entities", "Account")).FullName, "Entity.xml");
            File.WriteAllText(file, """
                <Entity><EntityInfo><entity Name="Account"><attributes>
                  <attribute PhysicalName="abc_a"><Novelty>1</Novelty></attribute>
                </attributes></entity></EntityInfo></Entity>
                """);

            var problem = Assert.Throws<InvalidDataException>(() => SolutionReader.Read(folder));

            Assert.Contains(file, problem.Message, StringComparison.Ordinal);
            Assert.Contains("<Novelty>", problem.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
