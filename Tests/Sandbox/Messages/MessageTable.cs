namespace RecoveryCrm.Sandbox.Messages;

/// <summary>Every message the Sandbox knows; any other is refused by name.</summary>
internal static class MessageTable
{
    public static IEnumerable<Message> All(Organization organization) =>
    [
        .. RowMessages.All(organization),
        .. UpsertMessages.All(organization),
        .. ReadMessages.All(organization),
        .. LegacyMessages.All(organization),
        .. LinkMessages.All(organization),
        .. AccessMessages.All(organization),
        .. BatchMessages.All(organization),
        .. OtherMessages.All(organization),
        CloseIncidentMessage.Of(organization),
    ];
}
