using RecoveryCrm.Deploying;

return Deployment.Run(args, Surroundings.Here());
