using System.Net;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using RecoveryCrm.Sandbox;
using RecoveryCrm.Sandbox.Host;
using RecoveryCrm.Sandbox.Metadata;

namespace RecoveryCrm.Tests.Conformance.WebApi;

/// <summary>Custom APIs of every kind of parameter, and the schedule that the clock runs.</summary>
public sealed class OperationTests : WebApiTest
{
    private static readonly ParameterType[] Types = Enum.GetValues<ParameterType>();

    private readonly List<Guid> processed = [];

    protected override Organization CreateOrganization() => Organization.Create(
        new OrganizationModel(StockTables.Read().Tables)
        {
            CustomApis =
            [
                new CustomApi
                {
                    UniqueName = "t_Echo",
                    Parameters = [.. Types.Select(type => new CustomApiParameter(type.ToString(), type, true))],
                    Responses = [.. Types.Select(type => new CustomApiResponse(type.ToString(), type))],
                },
                new CustomApi
                {
                    UniqueName = "t_Add", IsFunction = true, BindingType = BindingType.Entity, BoundTable = "account",
                    Parameters = [new CustomApiParameter("Number", ParameterType.Integer, false), new CustomApiParameter("At", ParameterType.DateTime, true)],
                    Responses = [new CustomApiResponse("Sum", ParameterType.Integer)],
                },
                new CustomApi
                {
                    UniqueName = "t_List",
                    Responses = [new CustomApiResponse("Ids", ParameterType.String), new CustomApiResponse("More", ParameterType.Boolean)],
                },
                new CustomApi { UniqueName = "t_Process", Parameters = [new CustomApiParameter("Id", ParameterType.Guid, true)] },
            ],
        },
        new OrganizationOptions { Now = Start, FrozenClock = true });

    [Fact]
    public async Task Every_type_of_parameter_comes_back_as_it_was_sent()
    {
        Organization.Register("t_Echo", new Api(context =>
        {
            foreach (var (name, value) in context.InputParameters)
                context.OutputParameters[name] = value;
        }));
        var account = await Create("accounts", new { name = "Contoso" });
        var reply = await Send("POST", "t_Echo", $$"""
            {"Boolean":true,"DateTime":"2026-03-03T12:00:00+02:00","Decimal":12345678901234.5678,"Float":1.5,"Integer":7,"Money":10.10,"Picklist":3,
             "String":"text","StringArray":["a","b"],"Guid":"{{account}}","EntityReference":{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"{{account}}"},
             "Entity":{"@odata.type":"#Microsoft.Dynamics.CRM.account","name":"One"},"EntityCollection":[{"@odata.type":"Microsoft.Dynamics.CRM.contact","lastname":"Two"}]}
            """);
        reply.MustBe(HttpStatusCode.OK);
        Assert.True(reply["Boolean"].GetBoolean());
        Assert.Equal("2026-03-03T10:00:00Z", reply["DateTime"].GetString());
        Assert.Equal(12345678901234.5678m, reply["Decimal"].GetDecimal());
        Assert.Equal(1.5, reply["Float"].GetDouble());
        Assert.Equal(7, reply["Integer"].GetInt32());
        Assert.Equal(10.10m, reply["Money"].GetDecimal());
        Assert.Equal(3, reply["Picklist"].GetInt32());
        Assert.Equal("text", reply["String"].GetString());
        Assert.Equal(["a", "b"], reply["StringArray"].EnumerateArray().Select(each => each.GetString()));
        Assert.Equal(account, reply["Guid"].GetGuid());
        Assert.Equal(account, reply["EntityReference"].GetProperty("accountid").GetGuid());
        Assert.Equal("One", reply["Entity"].GetProperty("name").GetString());
        Assert.Equal("Two", reply["EntityCollection"][0].GetProperty("lastname").GetString());

        Assert.Equal(JsonValueKind.Null, (await Send("POST", "t_Echo"))["String"].ValueKind);
        (await Send("POST", "t_Echo", """{"Entity":{"name":"x"}}""")).MustFail(HttpStatusCode.BadRequest, "0x80048d19", "needs \"@odata.type\"");
        (await Send("POST", "t_Echo", """{"StringArray":"a"}""")).MustBe(HttpStatusCode.BadRequest);
        (await Send("POST", "t_Echo", """{"EntityReference":{"@odata.type":"Microsoft.Dynamics.CRM.account"}}""")).MustBe(HttpStatusCode.BadRequest);
        Assert.Contains("Name=\"t_Echo\"", (await Get("$metadata")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_is_called_by_get_with_its_parameters_in_the_address()
    {
        Organization.Register("t_Add", new Api(context => context.OutputParameters["Sum"] = 1 + (int)context.InputParameters["Number"]));
        var account = await Create("accounts", new { name = "Contoso" });
        Assert.Equal(3, (await Get($"accounts({account})/Microsoft.Dynamics.CRM.t_Add(Number=2)"))["Sum"].GetInt32());
        Assert.Equal(4, (await Get($"accounts({account})/Microsoft.Dynamics.CRM.t_Add(Number=@n,At=@t)?@n=3&@t=2026-03-03T10:00:00Z"))["Sum"].GetInt32());
        (await Send("POST", $"accounts({account})/Microsoft.Dynamics.CRM.t_Add(Number=2)", "{}")).MustBe(HttpStatusCode.NotFound);
        (await Get($"accounts({account})/Microsoft.Dynamics.CRM.t_Add(Number='2')")).MustBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_case_is_resolved_by_its_action_with_the_names_that_clients_use()
    {
        var account = await Create("accounts", new { name = "Contoso" });
        var incident = await Create("incidents", new Dictionary<string, object> { ["title"] = "Broken", ["customerid_account@odata.bind"] = $"/accounts({account})" });
        var resolution = new Dictionary<string, object> { ["subject"] = "Mended", ["incidentid@odata.bind"] = $"/incidents({incident})" };

        (await Send("POST", "CloseIncident", new { IncidentResolution = resolution, Status = 5 })).MustBe(HttpStatusCode.NoContent);

        Assert.Equal(1, (await Get($"incidents({incident})"))["statecode"].GetInt32());
        (await Send("POST", "CloseIncident", new { IncidentResolution = resolution })).MustFail(HttpStatusCode.BadRequest, "0x80048d19", "Status");
    }

    [Fact]
    public async Task A_moved_clock_runs_the_schedule_to_its_end_and_tells_what_failed()
    {
        Guid[] due = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        Organization.Register("t_List", new Api(context =>
        {
            var left = due.Where(id => id == due[0] || !processed.Contains(id)).ToList();
            context.OutputParameters["Ids"] = JsonSerializer.Serialize(left.Take(2));
            context.OutputParameters["More"] = left.Count > 2;
        }));
        Organization.Register("t_Process", new Api(context =>
        {
            var id = (Guid)context.InputParameters["Id"];
            processed.Add(id);
            if (id == due[0])
                throw new InvalidPluginExecutionException("Not this one.");
        }));
        await using var server = await SandboxServer.Start(Organization, "http://127.0.0.1:0", new Schedule("t_List", "t_Process", []));

        var reply = await Send("POST", new Uri(server.Address, "/sandbox/clock").ToString(), new { advance = "P1D" });

        reply.MustBe(HttpStatusCode.OK);
        Assert.Equal("2026-03-04T10:00:00.000Z", reply["now"].GetString());
        Assert.Equal("Not this one.", Assert.Single(reply["failed"].EnumerateArray()).GetProperty("message").GetString());
        Assert.Equal(due, processed);
    }

    private sealed class Api(Action<IPluginExecutionContext> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) =>
            act((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!);
    }
}
