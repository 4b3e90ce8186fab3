using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace RecoveryCrm.Plugins.Platform;

/// <summary>The stages of Dataverse's pipeline in which plug-ins run.</summary>
internal enum Stage
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}

/// <summary>The messages our plug-ins listen to.</summary>
internal enum Message
{
    Create,
    Update,
    Delete,
}

/// <summary>
/// One step of a plug-in, as Dataverse calls a registration. It is declared here once: the solution's
/// SdkMessageProcessingSteps are written from it, and a test holds them to it.
/// </summary>
internal sealed class Registration(Type pluginType, string table, Message message, Stage stage, Action<PluginContext> handler)
{
    public const string PreImageName = "pre";

    public Type PluginType { get; } = pluginType;
    public string Table { get; } = table;
    public Message Message { get; } = message;
    public Stage Stage { get; } = stage;
    public Action<PluginContext> Handler { get; } = handler;

    /// <summary>Execution order within the stage. Guards of derived columns come first (1), then the rules (10), then what builds on them.</summary>
    public int Rank { get; private set; } = 10;

    /// <summary>The columns of which one must be sent for an update to concern this step; none on the other messages.</summary>
    public IReadOnlyList<string> FilteringColumns { get; private set; } = [];

    /// <summary>The columns of the row before the operation; there is no pre-image on create.</summary>
    public IReadOnlyList<string> PreImageColumns { get; private set; } = [];

    public string Name => $"{PluginType.FullName}: {Message} of {Table} ({(int)Stage})";

    /// <summary>The step's id in every organisation: derived from its name, so that the code knows its own steps.</summary>
    public Guid Id => NameBased(Name);

    public Registration WhenChanged(params string[] columns)
    {
        FilteringColumns = columns;
        return this;
    }

    public Registration WithPreImage(params string[] columns)
    {
        PreImageColumns = columns;
        return this;
    }

    public Registration AtRank(int rank)
    {
        Rank = rank;
        return this;
    }

    /// <summary>A version 8 UUID (RFC 9562, 5.8) of the first 16 bytes of the name's SHA-256.</summary>
    internal static Guid NameBased(string name)
    {
        using var sha = SHA256.Create();
        var bytes = new byte[16];
        Array.Copy(sha.ComputeHash(Encoding.UTF8.GetBytes(name)), bytes, bytes.Length);
        bytes[7] = (byte)(bytes[7] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes);
    }
}
