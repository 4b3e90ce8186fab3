using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using RecoveryCrm.Plugins.Platform;
using RecoveryCrm.Plugins.Rules.Learning;
using RecoveryCrm.Plugins.Stores;
using RecoveryCrm.Plugins.Tables;

namespace RecoveryCrm.Plugins.CustomApis;

/// <summary>
/// rcv_PublishImprovement: writes the text for the client, which publishes the improvement, and records that the client was
/// told, as a completed touchpoint of purpose Learning shared. That touchpoint's id follows from the improvement's, so that
/// a repeated call finds it.
/// </summary>
public sealed class PublishImprovement : PluginBase
{
    public PublishImprovement() =>
        RegisterApi("rcv_PublishImprovement", Publish)
            .BoundTo(Improvement.EntityName)
            .Needs("prvWritercv_improvement")
            .Takes("Text", ApiType.String)
            .Takes("Channel", ApiType.Integer)
            .MayTake("ContactId", ApiType.Guid)
            .Returns("PublishedOn", ApiType.DateTime)
            .Returns("TouchpointId", ApiType.Guid);

    private static void Publish(PluginContext context)
    {
        var told = context.Told("Text", "C3-parameter-text");
        context.User.Update(new Improvement(context.Id) { PublishedText = told.Description });

        var improvement = context.User
            .Retrieve(Improvement.EntityName, context.Id, new ColumnSet(Improvement.Columns.Name, Improvement.Columns.Recovery, Improvement.Columns.PublishedOn))
            .ToEntity<Improvement>();
        told.Recovery = improvement.Recovery;
        told.Id = Registration.NameBased("rcv_PublishImprovement " + context.Id);
        context.Output("PublishedOn", improvement.PublishedOn);
        context.Output("TouchpointId", told.Id);

        if (context.Logged(told.Id) is not { } logged)
            Tell(context, told, improvement.Name ?? "");
        else if (!logged.Repeats(told, context.InitiatingUser))
            throw context.Refusal("P3-published-by-another", ImprovementMessages.PublishedByAnother(improvement.Name ?? ""));
    }

    private static void Tell(PluginContext context, Touchpoint told, string name)
    {
        told.Purpose = TouchpointPurpose.LearningShared;
        told.Subject = name;
        context.Log(told);
    }
}
