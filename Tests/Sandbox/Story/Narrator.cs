using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace RecoveryCrm.Sandbox.Story;

/// <summary>
/// Tells what a person does and what the server answers. An answer other than the one the story expects ends it,
/// so that a story told to the end is a proof.
/// </summary>
internal sealed class Narrator(Organization organization, TextWriter output)
{
    private readonly Dictionary<string, IOrganizationService> services = [];

    public DateTime Now => organization.Clock.UtcNow;

    /// <summary>The organisation service as the person with this domain name uses it.</summary>
    public IOrganizationService As(string person)
    {
        if (!services.TryGetValue(person, out var service))
            services[person] = service = organization.ServiceFor(organization.UserNamed(person));
        return service;
    }

    public void Scene(string title)
    {
        output.WriteLine();
        output.WriteLine($"== {title}");
    }

    public void TimePasses(TimeSpan span, string meanwhile)
    {
        organization.Clock.Advance(span);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   … {meanwhile} It is {Now:ddd d MMM HH:mm} UTC."));
    }

    /// <summary>Somebody does something that the server accepts.</summary>
    public TResult Does<TResult>(string person, string deed, Func<IOrganizationService, TResult> act)
    {
        output.WriteLine($"{person}: {deed}");
        try
        {
            return act(As(person));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new StoryException($"{person} should have been able to do this: {deed}{Environment.NewLine}{fault.Detail.Message}", fault);
        }
    }

    public void Does(string person, string deed, Action<IOrganizationService> act) =>
        Does<object?>(person, deed, service =>
        {
            act(service);
            return null;
        });

    /// <summary>Somebody tries something that the server refuses, giving this code.</summary>
    public void IsRefused(string person, string deed, string code, Action<IOrganizationService> act)
    {
        output.WriteLine($"{person}: {deed}");
        try
        {
            act(As(person));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            foreach (var line in fault.Detail.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                output.WriteLine($"   refused: {line}");
            if (!fault.Detail.Message.Contains(code, StringComparison.Ordinal))
                throw new StoryException($"The refusal should have named {code}.", fault);
            return;
        }

        throw new StoryException($"{person} should have been refused: {deed}");
    }

    public void Answer(FormattableString fact) => output.WriteLine($"   {fact.ToString(CultureInfo.InvariantCulture)}");
}

/// <summary>The server did not answer as the product promises.</summary>
public sealed class StoryException(string message, Exception? inner = null) : Exception(message, inner);
