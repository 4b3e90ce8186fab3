using System.Text.Json.Nodes;

namespace RecoveryCrm.Tests.Scenarios.Flows.Engine;

/// <summary>A mail that a flow sent.</summary>
public sealed record Mail(string To, string Subject, string Body, string Importance);

/// <summary>The Office 365 Outlook connector, which keeps what it is to send (learn.microsoft.com/connectors/office365, SendEmailV2).</summary>
public sealed class MailConnector : IConnector
{
    public const string Api = "/providers/Microsoft.PowerApps/apis/shared_office365";

    private readonly List<Mail> sent = [];

    public IReadOnlyList<Mail> Sent => sent;

    /// <summary>Addresses that the connector can't send to.</summary>
    public ISet<string> Refused { get; } = new HashSet<string>();

    public JsonNode? Call(string operation, JsonObject parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (operation != "SendEmailV2")
            throw new NotSupportedException($"The engine does not know {operation} of Office 365 Outlook.");
        if (parameters.Select(parameter => parameter.Key).Except(["emailMessage/To", "emailMessage/Subject", "emailMessage/Body", "emailMessage/Importance"]).ToList() is [var unknown, ..])
            throw new NotSupportedException($"SendEmailV2 has no parameter {unknown}.");
        var mail = new Mail(Part("To"), Part("Subject"), Part("Body"), Part("Importance"));
        if (Refused.Contains(mail.To))
            throw new FlowException("BadGateway", $"Nothing can be sent to {mail.To}.");
        sent.Add(mail);
        return null;

        string Part(string name) => Json.Text(parameters["emailMessage/" + name]);
    }
}
