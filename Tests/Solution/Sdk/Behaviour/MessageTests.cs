using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace RecoveryCrm.Tests.Solution.Sdk.Behaviour;

public class MessageTests
{
    public static TheoryData<Type> Requests =>
        new([.. new[] { typeof(CreateRequest), typeof(WhoAmIRequest) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.BaseType == typeof(OrganizationRequest))]);

    [Theory, MemberData(nameof(Requests))]
    public void A_request_carries_its_messages_name(Type type) =>
        Assert.Equal(type.Name, ((OrganizationRequest)Activator.CreateInstance(type)!).RequestName + "Request");

    [Theory, MemberData(nameof(Requests))]
    public void A_property_is_the_parameter_of_the_same_name(Type type)
    {
        var request = (OrganizationRequest)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.DeclaringType == type))
        {
            object? value = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            property.SetValue(request, value);
            Assert.True(request.Parameters.Contains(property.Name), property.Name);
            Assert.Equal(value, property.GetValue(request));
        }
    }

    [Fact]
    public void A_new_create_holds_a_null_target()
    {
        var request = new CreateRequest();

        Assert.True(request.Parameters.Contains("Target"));
        Assert.Null(request.Target);
    }

    [Fact]
    public void What_is_optional_is_no_parameter_until_set()
    {
        Assert.DoesNotContain("ConcurrencyBehavior", new UpdateRequest().Parameters.Keys);
        Assert.Equal(ConcurrencyBehavior.Default, new UpdateRequest().ConcurrencyBehavior);
        Assert.Null(new ExecuteTransactionRequest().ReturnResponses);
    }

    [Fact]
    public void A_response_reads_its_results()
    {
        var id = Guid.NewGuid();

        Assert.Equal(id, new CreateResponse { Results = { ["id"] = id } }.id);
        Assert.Equal(id, new WhoAmIResponse { Results = { ["UserId"] = id } }.UserId);
        Assert.Equal(Guid.Empty, new WhoAmIResponse().UserId);
        Assert.True(new UpsertResponse { Results = { ["RecordCreated"] = true } }.RecordCreated);
    }

    [Fact]
    public void A_request_without_a_type_has_its_parameters_by_name()
    {
        var request = new OrganizationRequest("rcv_CheckMessage") { ["Text"] = "We are sorry." };

        Assert.Equal("We are sorry.", request["Text"]);
        Assert.Throws<KeyNotFoundException>(() => request["Kind"]);
    }

    [Fact]
    public void Access_rights_combine() =>
        Assert.Equal(262151, (int)(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.ShareAccess));
}
